import { sites } from '../../sites/index.ts';
import type { Site } from '../../sites/site.ts';
import { code, plain, table } from './markdown.ts';

/** Every described site with what is known of it. */
export function siteTable(): string {
  return table(
    ['id', 'site', 'pages', 'sends', 'drafts', 'uploads', 'account', 'confirmed'],
    sites.map(row),
  );
}

function row(site: Site): string[] {
  const { id, name, hosts, submit, preSubmit, files, account, about } = site;
  return [
    code(id),
    plain(name),
    hosts.map(code).join(' ') || 'none',
    String(submit.length),
    String(preSubmit.length),
    String(files.length),
    typeof account === 'string' ? `always ${account}` : account.length > 0 ? 'read' : 'unknown',
    about ? `${about.asOf}, ${about.confidence}` : '',
  ];
}
