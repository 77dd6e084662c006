import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** The English texts as the built extension has them, by name: `found_iban_title`. Reads the file anew. */
export async function englishTexts(): Promise<Readonly<Record<string, string>>> {
  const messages = generateChromeMessages(
    await parseMessagesFile(join(import.meta.dirname, 'en.yml')),
  );
  return Object.fromEntries(Object.entries(messages).map(([name, one]) => [name, one.message]));
}
