/** Standard output of a command that prints its answer. */

/** What it needs of a stream. */
type Output = Pick<NodeJS.WritableStream, 'write' | 'on'>;

/**
 * Waits until all is written: a pipe takes a large text in parts. A reader that closes the pipe (`| head`)
 * has what it wants: that is the end, and no fault.
 */
export const print = (text: string, output: Output = process.stdout): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (error?: NodeJS.ErrnoException | null): void => {
      if (error && error.code !== 'EPIPE') reject(error);
      else resolve();
    };
    // a stream tells its fault by this event too, and one that nobody hears ends the process
    output.on('error', done);
    output.write(text, done);
  });
