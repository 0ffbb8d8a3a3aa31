/** The colours that the pictures share. */
export const ink = "#16233f";
export const night = "#22335a";
export const slate = "#51617f";
export const mist = "#aebccb";
export const cream = "#fbf3e1";
export const sand = "#efdcb8";
export const mustard = "#f0b13c";
export const coral = "#e2583e";
export const brick = "#a83c32";
export const teal = "#1f7a80";
export const deep = "#12535f";
export const foam = "#d5ecea";
export const leaf = "#5f8f5b";
export const wood = "#8a5a3a";
export const bark = "#5d3a28";
