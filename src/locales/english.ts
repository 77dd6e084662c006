/**
 * For tests: puts the English texts where the browser would have them, by being imported. A test
 * that does not import it sees keys in place of texts.
 */
import { englishTexts } from './english-texts.ts';

const texts = await englishTexts();
const getMessage = (name: string) => texts[name] ?? '';

Object.assign(globalThis, { chrome: { ...globalThis.chrome, i18n: { getMessage } } });
