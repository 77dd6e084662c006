import { defineSite } from '../site.ts';

export const gigachat = defineSite({
  id: 'gigachat',
  name: 'GigaChat',
  hosts: ['giga.chat'],
  about: { vendor: 'Sber', traits: [], asOf: '2026', confidence: 'low' },
});
