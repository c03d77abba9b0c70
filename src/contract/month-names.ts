/** As the site's texts have them, and the browser's scripts, for which `Intl` would cost a phone a tenth of a second at first. */
export const monthNames =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
