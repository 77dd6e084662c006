/** What the person wants done; `cancel` also stands for every way in which no answer came. */
export type Wish = 'send' | 'redact' | 'edit' | 'cancel' | 'alternative';
