import type { PolicyView, SiteRecordView } from '../policy/view.ts';
import { hostMatches } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';

/**
 * The site of a page as the policy in force has it: what a policy says of a record stands in the
 * place of the pack's, so that a selector is mended without a release. Read it anew each time.
 */
export function liveSite(base: Site, host: string, view: () => PolicyView): Site {
  const mend = (): Mended => mendedIn(view(), base, host);
  return {
    ...base,
    get id() {
      return mend().id;
    },
    get name() {
      return mend().record.name ?? base.name;
    },
    get composer() {
      const { composer } = mend().record;
      return composer ? { ...base.composer, selectors: composer } : base.composer;
    },
    get send() {
      return mend().record.send ?? base.send;
    },
    get submit() {
      return mend().record.submit ?? base.submit;
    },
    get preSubmit() {
      return mend().record.preSubmit ?? base.preSubmit;
    },
    get files() {
      return mend().record.files ?? base.files;
    },
    get conversation() {
      return mend().record.conversation ?? base.conversation;
    },
  };
}

interface Mended {
  readonly id: string;
  readonly record: SiteRecordView;
}

const nothing: SiteRecordView = {};

/** A described site by its id; an own one by the host it is on. */
function mendedIn({ siteRecords }: PolicyView, base: Site, host: string): Mended {
  if (!base.generic) return { id: base.id, record: siteRecords[base.id] ?? nothing };
  const own = Object.entries(siteRecords).find(([, { hosts }]) =>
    hosts?.some((pattern) => hostMatches(pattern, host)),
  );
  return own ? { id: own[0], record: own[1] } : { id: base.id, record: nothing };
}
