import ara from '@tesseract.js-data/ara/4.0.0_best_int/ara.traineddata.gz?url';
import deu from '@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz?url';
import eng from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import fra from '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url';
import jpn from '@tesseract.js-data/jpn/4.0.0_best_int/jpn.traineddata.gz?url';
import spa from '@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz?url';
import type { PictureLanguage } from '../../protocol/file.ts';

/** What the recogniser was taught, by language: its own name for it, and where the file lies. */
export const languageData: Record<
  PictureLanguage,
  { readonly name: string; readonly url: string }
> = {
  ar: { name: 'ara', url: ara },
  de: { name: 'deu', url: deu },
  en: { name: 'eng', url: eng },
  es: { name: 'spa', url: spa },
  fr: { name: 'fra', url: fra },
  ja: { name: 'jpn', url: jpn },
};
