declare module 'crx3' {
  /** Packs the folder of a manifest and signs it with the key in a PEM file. */
  export default function crx3(
    files: readonly string[],
    options: { readonly keyPath: string; readonly crxPath: string },
  ): Promise<unknown>;
}
