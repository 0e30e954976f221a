/** The bridge screen's texts. Keys begin with `bridge.`; plural keys end in `_one`, `_other`. */
export const bridge = {
} as const;
