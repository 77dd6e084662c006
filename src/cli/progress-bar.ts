const width = 30;
/** Milliseconds between two drawings. */
const pause = 200;

/** A bar on stderr while somebody looks; silent in a pipe. @param whole bytes to read. */
export function createProgress(whole: number): { add(bytes: number): void; end(): void } {
  let [done, drawn] = [0, 0];
  const draw = (): void => {
    const share = whole === 0 ? 1 : Math.min(1, done / whole);
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
    process.stderr.write(`\r${bar} ${Math.round(share * 100)} %`);
  };
  return {
    add(bytes) {
      done += bytes;
      if (!process.stderr.isTTY || Date.now() - drawn < pause) return;
      drawn = Date.now();
      draw();
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    },
  };
}
