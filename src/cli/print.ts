/** Standard output of a command that prints its answer. */

/** What it needs of a stream. */
type Output = Pick<NodeJS.WritableStream, 'write' | 'on'>;

const written = (piece: string, output: Output): Promise<void> =>
  new Promise((resolve, reject) => {
    output.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/**
 * Waits until all is written: a pipe takes a large text in parts. A reader that closes the pipe (`| head`)
 * has what it wants: that is the end, and no fault.
 * @param text Whole, or in pieces: each is taken when the one before it is written.
 */
export async function print(text: string | Iterable<string>, output: Output = process.stdout): Promise<void> {
  // a stream tells its fault by this event too, and one that nobody hears ends the process
  const fault = new Promise<never>((_, reject) => {
    output.on('error', reject);
  });
  try {
    for (const piece of typeof text === 'string' ? [text] : text)
      await Promise.race([fault, written(piece, output)]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}
