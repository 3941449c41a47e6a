/** The frame of every command: a mistake of the editor is told plainly, a fault of the program with its stack. */
import { editorMessage } from '../diagnostics/problems.ts';

export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const message = editorMessage(error);
    console.error(message ? `\n${message}\n` : error);
    process.exitCode = 1;
  }
}
