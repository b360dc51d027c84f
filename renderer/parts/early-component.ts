import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** A component whose code is a file of its own. */
export interface EarlyComponent<Props> {
  /** Loads the code ahead, while nobody waits for it. */
  readonly load: () => Promise<void>;
  /**
   * What draws it: the component at once where it was loaded, else one that waits for it. Choose once for each drawing
   * (`useState(() => early.component())`): what is loaded meanwhile must not be drawn anew under the hands of the typist.
   */
  readonly component: () => ComponentType<Props> | LazyExoticComponent<ComponentType<Props>>;
}

/** Splits a component off, so that what is drawn before it does not wait for its code. */
export function earlyComponent<Props>(load: () => Promise<ComponentType<Props>>): EarlyComponent<Props> {
  const late = lazy(async () => ({ default: await load() }));
  let loaded: ComponentType<Props> | undefined;
  return {
    load: async () => {
      loaded = await load();
    },
    component: () => loaded ?? late,
  };
}
