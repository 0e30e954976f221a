/** Gates that the score does not keep yet, each with the reason. The list may only shrink: a test sees to it. */
export const open: Readonly<Record<string, string>> = {};
