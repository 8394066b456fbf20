/** How the page moves to a place: at once for those who asked their system for less motion. */
export const glide = (): ScrollBehavior => (window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
