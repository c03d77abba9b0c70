/** The output folder of a command that names none. */
export declare const defaultOutput = '_site';

/**
 * The absolute path of a build's cache: the one that is named, else beside the output. Two outputs side by side have a cache each.
 *
 * @param output folder of the site
 * @param cache as the command names it
 */
export declare function cacheFolder(output: string, cache: string | undefined): string;
