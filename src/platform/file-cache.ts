/** Large files: outside of storage areas that content scripts could read. */
export interface FileCache {
  read(url: string): Promise<Uint8Array | null>;
  /** Keeps this file and forgets those of other addresses, `others` excepted. */
  keep(url: string, bytes: Uint8Array, others: readonly string[]): Promise<void>;
  forget(url: string): Promise<void>;
}

/**
 * The browser's own store of responses under this name; it outlives the worker and works without a
 * network.
 */
export function fileCache(name: string): FileCache {
  return {
    async read(url) {
      const found = await (await caches.open(name)).match(url);
      return found ? new Uint8Array(await found.arrayBuffer()) : null;
    },
    async keep(url, bytes, others) {
      const cache = await caches.open(name);
      await cache.put(url, new Response(new Uint8Array(bytes)));
      const wanted = new Set([url, ...others].map((one) => new URL(one).href));
      for (const request of await cache.keys())
        if (!wanted.has(request.url)) await cache.delete(request);
    },
    async forget(url) {
      await (await caches.open(name)).delete(url);
    },
  };
}
