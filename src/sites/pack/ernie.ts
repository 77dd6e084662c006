import { defineSite } from '../site.ts';

export const ernie = defineSite({
  id: 'ernie',
  name: 'ERNIE Bot / Wenxin',
  hosts: ['yiyan.baidu.com', 'www.wenxiaoyan.com'],
  about: { vendor: 'Baidu', traits: [], asOf: '2026', confidence: 'low' },
});
