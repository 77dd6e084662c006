/** People, organisations and places by a trained model: for the worker and the command, not for pages. */
export { loadNames, type NamesModel } from './model.ts';
export { createNamesFinder } from './names-finder.ts';
