/** The colours in use, light or dark as the system asks, for the painters and as CSS variables. */
import { DARK, LIGHT, type Theme } from '../painting/theme.ts';

const prefersDark = '(prefers-color-scheme: dark)';

export class ThemeChoice {
  #theme = $state.raw<Theme>(LIGHT);

  constructor() {
    const query = matchMedia(prefersDark);
    const follow = () => {
      this.#theme = query.matches ? DARK : LIGHT;
      setVariables(this.#theme);
    };
    query.addEventListener('change', follow);
    follow();
  }

  get theme(): Theme {
    return this.#theme;
  }
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
