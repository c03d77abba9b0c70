/**
 * A style sheet whose files are named from the site's root, for a site in the folder `base` of its host (`/bote`; empty
 * for a host of its own). Pages carry style sheets, too, so that addresses relative to the sheet would not do.
 */
export function inFolder(css: string, base: string): string {
  return css
    .replace(imageSet, (set) => set.replace(/(?<!url\()(["'])\/(?!\/)/gi, `$1${base}/`))
    .replace(/url\((["']?)\/(?!\/)/gi, `url($1${base}/`);
}

/** `image-set("/a.png" 1x, …)` names files without `url()`. */
const imageSet = /image-set\((?:[^()]|\([^()]*\))*\)/gi;
