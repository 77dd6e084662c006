import type { PolicyDocument } from '../schema.ts';
import { balanced } from './balanced.ts';
import { finance } from './finance.ts';
import { healthcare } from './healthcare.ts';
import { lawFirm } from './law-firm.ts';
import { monitorFirstMonth } from './monitor-first-month.ts';
import { softwareCompany } from './software-company.ts';
import { strict } from './strict.ts';

/** Policies to begin with, the gentlest first; each by its own id. */
export const starters: readonly PolicyDocument[] = [
  monitorFirstMonth,
  softwareCompany,
  balanced,
  finance,
  lawFirm,
  healthcare,
  strict,
];
