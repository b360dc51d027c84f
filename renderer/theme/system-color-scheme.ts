import type { MantineColorSchemeManager } from "@mantine/core";

const nothing = () => undefined;

/**
 * The scheme is main's: it keeps the user's choice and gives it to the page as the system's own (nativeTheme), so the
 * page always follows the system and keeps nothing. Mantine's default would open the page's storage at every start,
 * which takes longer than drawing the first screen.
 */
export const systemColorScheme: MantineColorSchemeManager = {
  get: () => "auto",
  set: nothing,
  subscribe: nothing,
  unsubscribe: nothing,
  clear: nothing,
};
