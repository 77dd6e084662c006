type Json = Readonly<Record<string, unknown>>;

export interface Added {
  /** The policy with them, as it was written otherwise; its version one higher if any is new. */
  readonly json: Json;
  readonly added: number;
  /** Proposals that the policy has already. */
  readonly known: number;
}

/** A list of exceptions, bare or as `{ "exceptions": [...] }`; null if it is neither. */
export function readProposals(json: unknown): readonly Json[] | null {
  const list = isObject(json) && 'exceptions' in json ? json.exceptions : json;
  return Array.isArray(list) && list.every(isObject) ? list : null;
}

/**
 * Adds exceptions that were proposed. What they are is checked by whoever parses the policy after it.
 *
 * @param until Day to which those hold that name no end: an exception for ever is forgotten for ever.
 * @param owner Who stands for those that name nobody.
 */
export function addExceptions(
  policy: Json,
  proposals: readonly Json[],
  until: string,
  owner: string | null,
): Added {
  const before = readProposals(policy.exceptions ?? []) ?? [];
  const list = [...before];
  for (const proposal of proposals) {
    if (list.some((one) => excepts(one) === excepts(proposal))) continue;
    list.push({
      ...proposal,
      id: freeId(typeof proposal.id === 'string' ? proposal.id : 'exception', list),
      ...(owner !== null && proposal.owner === undefined && { owner }),
      expiresAt: proposal.expiresAt ?? until,
    });
  }
  const added = list.length - before.length;
  const version = typeof policy.version === 'number' ? policy.version + 1 : policy.version;
  return {
    json: added === 0 ? policy : { ...policy, version, exceptions: list },
    added,
    known: proposals.length - added,
  };
}

const isObject = (json: unknown): json is Json =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** What it is about, whatever it is called. */
function excepts({ detectors, pattern, tags }: Json): string {
  return JSON.stringify([detectors ?? null, pattern ?? null, tags ?? null]);
}

function freeId(id: string, list: readonly Json[]): string {
  const taken = new Set(list.map((one) => one.id));
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id}-${n}`;
  return free;
}
