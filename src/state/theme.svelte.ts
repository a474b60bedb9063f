/** The colours in use, light, dark, with more contrast or the reader's own as the system asks, for the painters and as CSS variables. */
import {
  DARK,
  forceTheme,
  LIGHT,
  SHARP_DARK,
  SHARP_LIGHT,
  type SystemColour,
  type Theme,
} from '../painting/theme.ts';

const prefersDark = '(prefers-color-scheme: dark)';
const prefersContrast = '(prefers-contrast: more)';
const isForced = '(forced-colors: active)';

export class ThemeChoice {
  #theme = $state.raw<Theme>(LIGHT);

  constructor() {
    const dark = matchMedia(prefersDark);
    const contrast = matchMedia(prefersContrast);
    const forced = matchMedia(isForced);
    const follow = () => {
      const [inLight, inDark] = contrast.matches ? [SHARP_LIGHT, SHARP_DARK] : [LIGHT, DARK];
      this.#theme = forced.matches ? forceTheme(readSystemColour) : dark.matches ? inDark : inLight;
      setVariables(this.#theme);
    };
    for (const query of [dark, contrast, forced]) query.addEventListener('change', follow);
    follow();
  }

  get theme(): Theme {
    return this.#theme;
  }
}

/** A system colour as the browser resolves it on the page: a canvas by itself may know another palette. */
function readSystemColour(name: SystemColour): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  // Some are transparent, for text that is selected; a mark must cover what lies under it.
  return color.replace(/^rgba\((.+), [\d.]+\)$/, 'rgb($1)');
}

/** Sets the theme's colours as CSS variables on the root. */
function setVariables(theme: Theme): void {
  const variables: Readonly<Record<string, string>> = {
    '--ground': theme.ground,
    '--tint': theme.tint,
    '--later-tint': theme.laterTint,
    '--ink': theme.ink,
    '--muted': theme.muted,
    '--grid': theme.grid,
    '--grid-strong': theme.gridStrong,
    '--missed': theme.roles.missed,
    '--good': theme.roles.good,
    '--later': theme.roles.later,
    '--entry': theme.roles.entry,
    '--selected': theme.selected,
    '--band': theme.band,
    '--on-mark': theme.onMark,
  };
  for (const [name, value] of Object.entries(variables)) {
    document.documentElement.style.setProperty(name, value);
  }
}
