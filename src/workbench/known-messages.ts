/** The engine's words for a statement that would change a view, which every shipped table is. */
const OF_VIEWS =
  /Can only (?:update|delete from) base table|^Catalog Error: \S+ is not an table|Can only modify view with ALTER VIEW/;

/** Whether a failure is that of changing a shipped table. */
export const changesShipped = (message: string): boolean => OF_VIEWS.test(message);

/** Whether it is that there is no folder of extensions, which the engine says by a path of its own. */
export const asksExtensions = (message: string): boolean =>
  message.includes("Can't find the home directory");
