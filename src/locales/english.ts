/**
 * For tests: puts the English texts where the browser would have them, by being imported. A test
 * that does not import it sees keys in place of texts.
 */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

const file = join(import.meta.dirname, 'en.yml');
const messages = generateChromeMessages(await parseMessagesFile(file));
const getMessage = (name: string) => messages[name]?.message ?? '';

Object.assign(globalThis, { chrome: { ...globalThis.chrome, i18n: { getMessage } } });
