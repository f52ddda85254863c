/** Lets the page do what has come up meanwhile: a click, a message, a frame. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
