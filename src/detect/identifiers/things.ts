import { catalogueOf } from './catalogue.ts';
import { personChecks } from './person-checks.ts';
import { thingChecks } from './thing-checks.ts';
import { thingLabels, thingTable } from './thing-schemes.data.ts';

/** Numbers of companies, devices, vehicles and doctors: of the deep tier, as they stop nobody alone. */
export const things = catalogueOf(thingTable, thingLabels, { ...personChecks, ...thingChecks });
