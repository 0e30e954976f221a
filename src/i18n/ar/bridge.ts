/** The bridge screen in Arabic. Plural keys end in `_zero`, `_one`, `_two`, `_few`, `_many`, `_other`. */
export const bridge = {
} as const;
