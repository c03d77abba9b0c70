/** How many of something, as German readers write it: from 10,000 on with a point between thousands. */
export const germanCount = (value: number): string => value.toLocaleString('de', { useGrouping: 'min2' });
