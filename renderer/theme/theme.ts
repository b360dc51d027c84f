import {
  type ActionIconFactory,
  type ButtonFactory,
  type CheckboxFactory,
  type CloseButtonFactory,
  type CSSVariablesResolver,
  createTheme,
  type ExtendComponent,
  type InputFactory,
  type MantineThemeOverride,
  type ModalFactory,
  type NotificationFactory,
  type TabsFactory,
  type TooltipFactory,
} from "@mantine/core";
import {
  ACCENT_STEPS,
  DARK,
  DARK_TONES,
  FONT_MONO,
  FONT_TEXT,
  HEIGHT_PX,
  LIGHT,
  LIGHT_TONES,
  RADIUS_PX,
  type SchemeColours,
  SPACE_PX,
  type StatusTone,
  type ToneColours,
  TYPE_PX,
} from "./tokens.ts";

const px = (value: number) => `${value}px`;
const overlayShadow = "0 1px 2px rgb(0 0 0 / 12%), 0 8px 28px rgb(0 0 0 / 22%)";

/** Named by their types alone: the page before the unlocking draws few of them, and need not load the others' code. */
const COMPONENTS = {
  Input: {
    defaultProps: { size: "sm" },
    vars: () => ({
      wrapper: {
        "--input-height": px(HEIGHT_PX.control),
        "--input-size": px(HEIGHT_PX.control),
        "--input-fz": px(TYPE_PX.base),
        "--input-padding": px(SPACE_PX.sm),
      },
    }),
  } satisfies ExtendComponent<InputFactory>,
  Button: {
    defaultProps: { size: "xs" },
    vars: () => ({
      root: {
        "--button-height": px(HEIGHT_PX.control),
        "--button-padding-x": px(SPACE_PX.md),
        "--button-fz": px(TYPE_PX.base),
      },
    }),
  } satisfies ExtendComponent<ButtonFactory>,
  ActionIcon: {
    defaultProps: { size: 28, variant: "subtle", color: "accent" },
  } satisfies ExtendComponent<ActionIconFactory>,
  Checkbox: { defaultProps: { size: "xs" } } satisfies ExtendComponent<CheckboxFactory>,
  Tooltip: {
    defaultProps: { openDelay: 400, transitionProps: { duration: 0 } },
  } satisfies ExtendComponent<TooltipFactory>,
  Notification: {
    defaultProps: { closeButtonProps: { "aria-label": "Close" } },
  } satisfies ExtendComponent<NotificationFactory>,
  Tabs: { defaultProps: { keepMounted: false } } satisfies ExtendComponent<TabsFactory>,
  CloseButton: { defaultProps: { size: 28 } } satisfies ExtendComponent<CloseButtonFactory>,
  Modal: {
    defaultProps: {
      centered: true,
      // The page never scrolls as a whole, and locking it would need a style that the content policy refuses.
      lockScroll: false,
      transitionProps: { duration: 0 },
      overlayProps: { backgroundOpacity: 0.35 },
    },
  } satisfies ExtendComponent<ModalFactory>,
};

/** Mantine's theme, made of the tokens: small radius, dense controls, shadows only under overlays. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 8 },
  colors: { accent: ACCENT_STEPS },
  fontFamily: FONT_TEXT,
  fontFamilyMonospace: FONT_MONO,
  fontSizes: {
    xs: px(TYPE_PX.label),
    sm: px(TYPE_PX.small),
    md: px(TYPE_PX.base),
    lg: px(TYPE_PX.lead),
    xl: px(TYPE_PX.heading),
  },
  lineHeights: { xs: "16px", sm: "16px", md: "20px", lg: "20px", xl: "24px" },
  spacing: {
    xs: px(SPACE_PX.xs),
    sm: px(SPACE_PX.sm),
    md: px(SPACE_PX.md),
    lg: px(SPACE_PX.lg),
    xl: px(SPACE_PX.xl),
  },
  radius: { xs: "2px", sm: px(RADIUS_PX), md: px(RADIUS_PX), lg: "4px", xl: "6px" },
  defaultRadius: "sm",
  shadows: { xs: "none", sm: "none", md: overlayShadow, lg: overlayShadow, xl: overlayShadow },
  headings: {
    fontFamily: FONT_TEXT,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: px(TYPE_PX.title), lineHeight: "28px" },
      h2: { fontSize: px(TYPE_PX.heading), lineHeight: "24px" },
      h3: { fontSize: px(TYPE_PX.lead), lineHeight: "20px" },
      h4: { fontSize: px(TYPE_PX.base), lineHeight: "20px" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: COMPONENTS,
});

function schemeVariables(
  colours: SchemeColours,
  tones: Readonly<Record<StatusTone, ToneColours>>,
): Record<string, string> {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(colours)) variables[`--bw-${kebab(name)}`] = value;
  for (const [tone, value] of Object.entries(tones)) {
    variables[`--bw-${tone}`] = value.text;
    variables[`--bw-${tone}-wash`] = value.wash;
  }
  return {
    ...variables,
    "--mantine-color-body": colours.sheet,
    "--mantine-color-text": colours.ink,
    "--mantine-color-bright": colours.ink,
    "--mantine-color-dimmed": colours.inkFaint,
    "--mantine-color-placeholder": colours.inkFaint,
    "--mantine-color-anchor": colours.accent,
    "--mantine-color-default": colours.sheet,
    "--mantine-color-default-hover": colours.hover,
    "--mantine-color-default-color": colours.ink,
    "--mantine-color-default-border": colours.edge,
    "--mantine-color-error": tones.denied.text,
    "--mantine-color-disabled": colours.well,
    "--mantine-color-disabled-color": colours.inkFaint,
    "--mantine-color-disabled-border": colours.rule,
    "--mantine-primary-color-filled": colours.accentFill,
    "--mantine-primary-color-filled-hover": colours.accentFillHover,
    "--mantine-color-accent-filled": colours.accentFill,
    "--mantine-color-accent-filled-hover": colours.accentFillHover,
    "--mantine-color-accent-text": colours.accent,
    "--mantine-color-accent-light": colours.accentWash,
    "--mantine-color-accent-light-hover": colours.accentWash,
    "--mantine-color-accent-light-color": colours.accent,
    "--mantine-color-accent-outline": colours.accent,
  };
}

/** Turns the tokens into CSS variables, one set a scheme; Mantine writes them into one style element with our nonce. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    ...Object.fromEntries(Object.entries(TYPE_PX).map(([name, value]) => [`--bw-type-${name}`, px(value)])),
    ...Object.fromEntries(Object.entries(SPACE_PX).map(([name, value]) => [`--bw-space-${name}`, px(value)])),
    "--bw-control-height": px(HEIGHT_PX.control),
    "--bw-row-height": px(HEIGHT_PX.row),
    "--bw-status-bar-height": px(HEIGHT_PX.statusBar),
    "--bw-screen-head-height": px(HEIGHT_PX.screenHead),
    "--bw-radius": px(RADIUS_PX),
    "--bw-overlay-shadow": overlayShadow,
  },
  light: schemeVariables(LIGHT, LIGHT_TONES),
  dark: schemeVariables(DARK, DARK_TONES),
});
