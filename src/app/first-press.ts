/**
 * What a press does, unless it is the second one of a double click: that would meet what has come up under the
 * finger, unread.
 */
export const firstPress =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) act();
  };
