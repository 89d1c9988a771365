import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";
import classes from "./theme.module.css";

/** The one accent, after the painter's pigment. Dark uses shade 4 under dark text, light shade 7 under white. */
const viridian: MantineColorsTuple = [
  "#e6faf4",
  "#c8f2e5",
  "#98e5ce",
  "#63d6b5",
  "#38c49e",
  "#1fae89",
  "#129274",
  "#0b775f",
  "#085f4d",
  "#05483a",
];

/** Neutral greys with a trace of blue: text, …, placeholder, hairline, hover, raised, ground, below the ground. */
const dark: MantineColorsTuple = [
  "#d8dade",
  "#b6bac1",
  "#959ba5",
  "#858b96",
  "#33373d",
  "#2a2d32",
  "#1c1e22",
  "#101113",
  "#0c0d0f",
  "#08090a",
];

const systemFont =
  'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

/** Mantine picks the text on the accent once for both schemes; ours is light in one and dark in the other. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === "viridian";
  return input.variant === "filled" && isAccent
    ? { ...colors, color: "var(--mantine-primary-color-contrast)" }
    : colors;
};

export const theme = createTheme({
  colors: { viridian, dark },
  primaryColor: "viridian",
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver,
  luminanceThreshold: 0.32,
  defaultRadius: "md",
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  fontFamily: systemFont,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  headings: {
    fontFamily: systemFont,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "22px", lineHeight: "28px" },
      h2: { fontSize: "17px", lineHeight: "24px" },
      h3: { fontSize: "14px", lineHeight: "20px" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  // Plain objects: `Menu.extend` and its like would load every component with the first page.
  components: {
    ActionIcon: {
      defaultProps: { variant: "subtle", color: "gray", size: "lg" },
      classNames: { root: classes.actionIcon },
    },
    Anchor: { defaultProps: { underline: "always" } },
    Button: { classNames: { root: classes.button } },
    Drawer: { classNames: { close: classes.dialogClose } },
    Input: { classNames: { input: classes.input } },
    // A placeholder inside role="menu" is no menu item: without it the first item gets the focus.
    Menu: {
      defaultProps: { shadow: "md", withInitialFocusPlaceholder: false },
      classNames: { item: classes.menuItem },
    },
    Modal: {
      defaultProps: { centered: true, radius: "lg", overlayProps: { backgroundOpacity: 0.6 } },
      classNames: {
        content: classes.modal,
        header: classes.modal,
        title: classes.modalTitle,
        close: classes.modalClose,
      },
    },
    PasswordInput: { classNames: { visibilityToggle: classes.toggle } },
    Checkbox: { classNames: { root: classes.choice, label: classes.choiceLabel } },
    Radio: { classNames: { root: classes.choice, label: classes.choiceLabel } },
    Paper: { defaultProps: { radius: "lg" } },
    Tooltip: { defaultProps: { openDelay: 300 } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { "--rail": "56px" },
  dark: {
    "--ground": "#101113",
    "--mantine-primary-color-contrast": "#0c1f1a",
    "--surface": "#15171a",
    "--surface-raised": "#1c1e22",
    "--hairline": "#292c31",
    "--focus": "#63d6b5",
    "--mantine-color-red-filled": "#d92f2f",
    "--mantine-color-red-filled-hover": "#c22929",
    "--mantine-color-red-light": "rgb(255 107 107 / 13%)",
    "--mantine-color-red-light-hover": "rgb(255 107 107 / 19%)",
    "--mantine-color-red-light-color": "#ffb3b3",
    "--mantine-color-yellow-light": "rgb(252 196 25 / 12%)",
    "--mantine-color-yellow-light-hover": "rgb(252 196 25 / 18%)",
    "--mantine-color-yellow-light-color": "#ffd97a",
    "--mantine-color-gray-light": "rgb(255 255 255 / 7%)",
    "--mantine-color-gray-light-hover": "rgb(255 255 255 / 10%)",
    "--mantine-color-gray-light-color": "#b6bac1",
    "--mantine-color-viridian-light": "rgb(56 196 158 / 14%)",
    "--mantine-color-viridian-light-hover": "rgb(56 196 158 / 20%)",
    "--mantine-color-viridian-light-color": "#63d6b5",
    "--mantine-color-body": "#101113",
    "--mantine-color-dimmed": "#959ba5",
    "--mantine-color-error": "#ff8787",
    "--mantine-color-default": "#1c1e22",
    "--mantine-color-default-hover": "#2a2d32",
    "--mantine-color-default-border": "#33373d",
  },
  light: {
    "--ground": "#ffffff",
    "--mantine-primary-color-contrast": "#ffffff",
    "--surface": "#f6f7f8",
    "--surface-raised": "#ffffff",
    "--hairline": "#e3e5e8",
    "--focus": "#0b775f",
    "--mantine-color-red-filled": "#c92a2a",
    "--mantine-color-red-filled-hover": "#b02525",
    "--mantine-color-red-light-color": "#b02525",
    "--mantine-color-yellow-light-color": "#7a5200",
    "--mantine-color-gray-light-color": "#495057",
    "--mantine-color-viridian-light": "rgb(18 146 116 / 11%)",
    "--mantine-color-viridian-light-hover": "rgb(18 146 116 / 17%)",
    "--mantine-color-viridian-light-color": "#085f4d",
    "--mantine-color-body": "#ffffff",
    "--mantine-color-text": "#1b1d21",
    "--mantine-color-dimmed": "#5b626b",
    "--mantine-color-placeholder": "#6b727b",
    "--mantine-color-error": "#c92a2a",
    "--mantine-color-default-border": "#d3d6da",
  },
});
