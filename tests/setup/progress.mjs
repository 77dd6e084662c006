/**
 * Says on stderr what is being waited for; stdout belongs to the script that runs afterwards.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function showing(what, work) {
  const start = Date.now();
  const live = process.stderr.isTTY;
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const say = (text) => process.stderr.write(live ? `\r\x1b[2K${text}` : `${text}\n`);
  say(`tidegate: ${what} …`);
  const timer = setInterval(() => say(`tidegate: ${what} … ${seconds()} s`), live ? 1000 : 10_000);
  try {
    const result = await work();
    say(`tidegate: ${what}, done in ${seconds()} s${live ? '\n' : ''}`);
    return result;
  } catch (error) {
    say(`tidegate: ${what}, failed after ${seconds()} s${live ? '\n' : ''}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
