/** The address at which the build puts a file. */
declare module '*?url' {
  const url: string;
  export default url;
}

/** The part of Tesseract's WebAssembly build that is used; it brings no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface Core {
    readonly FS: {
      writeFile(path: string, data: Uint8Array): void;
      unlink(path: string): void;
    };
    readonly TessBaseAPI: new () => {
      /** @returns -1 where a language does not load. */
      Init(path: null, languages: string, engine: number): number;
      /** Takes `/input`. @returns 1 where it cannot. */
      SetImageFile(orientation: number, angle: number): number;
      Recognize(monitor: null): number;
      GetUTF8Text(): string;
      Clear(): void;
    };
  }
  export interface CoreOptions {
    /** Where the WebAssembly lies. */
    readonly locateFile: () => string;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
    readonly TesseractProgress: (percent: number) => void;
  }
  export default function createCore(options: CoreOptions): Promise<Core>;
}
