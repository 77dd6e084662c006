import { defineSite, type Site } from './site.ts';

/** A site that nobody described: any editor is its composer, and only text of the person counts. */
export function genericSite(host: string): Site {
  return defineSite({ id: host, name: host, hosts: [host], generic: true });
}
