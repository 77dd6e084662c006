import type { PictureLanguage } from '../../protocol/file.ts';
import { greyMap, type Pixels } from './grey-map.ts';

/**
 * The text in a picture; empty where there is none. Rejects where it cannot be unpacked, or the
 * recogniser does not load.
 */
export type Recognise = (picture: Blob | ImageData) => Promise<string>;

/** The engine of the language data that is shipped (`OEM_LSTM_ONLY`); it has no other. */
const lstm = 1;
/** Pixels: up to here small letters are made larger, beyond it large pictures smaller. */
const enough = 6_000_000;
/** Letters of a screen are half as large as those that the recogniser was taught. */
const largest = 2;

/**
 * Tesseract, loaded with the first picture: three megabytes, and up to three more a language. It
 * stays until the worker that holds it is ended.
 */
export function createRecogniser(languages: readonly PictureLanguage[]): Recognise {
  let loading: ReturnType<typeof load> | null = null;
  return async (picture) => {
    const pixels = await unpack(picture);
    const { core, api } = await (loading ??= load(languages));
    core.FS.writeFile('/input', greyMap(pixels));
    try {
      if (api.SetImageFile(1, 0) === 1) throw new Error('the recogniser cannot take this picture');
      api.Recognize(null);
      return api.GetUTF8Text();
    } finally {
      api.Clear();
      core.FS.unlink('/input');
    }
  };
}

async function load(languages: readonly PictureLanguage[]) {
  const [{ default: createCore }, { default: wasm }, { languageData }] = await Promise.all([
    import('tesseract.js-core/tesseract-core-simd-lstm.js'),
    import('tesseract.js-core/tesseract-core-simd-lstm.wasm?url'),
    import('./language-data.ts'),
  ]);
  // What it would write to the console is of no use to anybody, and could quote a picture.
  const silent = (): void => {};
  const core = await createCore({
    locateFile: () => wasm,
    print: silent,
    printErr: silent,
    TesseractProgress: silent,
  });
  const names = await Promise.all(
    languages.map(async (language) => {
      const { name, url } = languageData[language];
      core.FS.writeFile(`${name}.traineddata`, await unzipped(url));
      return name;
    }),
  );
  const api = new core.TessBaseAPI();
  if (api.Init(null, names.join('+'), lstm) === -1) throw new Error('a language does not load');
  return { core, api };
}

async function unzipped(url: string): Promise<Uint8Array> {
  const packed = (await fetch(url)).body;
  if (!packed) throw new Error('no language data');
  const stream = packed.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function unpack(source: Blob | ImageData): Promise<Pixels> {
  const picture = await createImageBitmap(source);
  const factor = Math.min(largest, Math.sqrt(enough / (picture.width * picture.height)));
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}
