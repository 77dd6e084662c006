const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What is wrong with a policy address, as a phrase; null if nothing is. */
export function policyUrlProblem(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return 'this is not an address';
  // Plain http only to this machine, where nobody can change the policy on its way: for trying out.
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.has(url.hostname))) {
    return 'the address must begin with https://';
  }
  if (url.username !== '' || url.password !== '') return 'leave user name and password out of it';
  return null;
}
