import { catalogueOf } from './catalogue.ts';
import { personChecks } from './person-checks.ts';
import { genericTable, schemeTable } from './schemes.data.ts';

/** Numbers of persons and accounts: the ones that stop a prompt, known to a page at once. */
export const persons = catalogueOf(schemeTable, genericTable, personChecks);
