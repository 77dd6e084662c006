/** Ends the command with exit code 2 and these words on stderr. They hold no input but file names. */
export class Stop extends Error {
  override readonly name = 'Stop';
}
