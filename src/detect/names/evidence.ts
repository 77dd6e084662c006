/** The evidence of what only the names model says. */
export const namesEvidence = 'names model';
