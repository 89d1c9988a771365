/**
 * Whole bodies for animals that the artwork shows only as a face. Everything is drawn in the units of the
 * artwork (a face is 128 × 128) on a taller sheet, with the feet at y = 176.
 */
export interface Beast {
  /** The face in the artwork. */
  face: string;
  main: string;
  belly: string;
  paw: string;
  tail: "bushy" | "tuft" | "short" | "none";
  /** End of the tail. */
  tip: string;
}

export const beasts: Record<string, Beast> = {
  "figure-fox": {
    face: "fox",
    main: "#ff6011",
    belly: "#fff3e6",
    paw: "#5b3a2e",
    tail: "bushy",
    tip: "#fff3e6",
  },
  "figure-wolf": {
    face: "wolf",
    main: "#8e9499",
    belly: "#d5d9dc",
    paw: "#6c7276",
    tail: "bushy",
    tip: "#5f6468",
  },
  "figure-bear": {
    face: "bear",
    main: "#8a5a46",
    belly: "#a9745c",
    paw: "#6d4536",
    tail: "none",
    tip: "#6d4536",
  },
  "figure-polar-bear": {
    face: "polar-bear",
    main: "#eef4f7",
    belly: "#ffffff",
    paw: "#d3dfe6",
    tail: "none",
    tip: "#d3dfe6",
  },
  "figure-panda": {
    face: "panda",
    main: "#fafafa",
    belly: "#ffffff",
    paw: "#3a3a3d",
    tail: "none",
    tip: "#fafafa",
  },
  "figure-koala": {
    face: "koala",
    main: "#8d979d",
    belly: "#cfd6da",
    paw: "#737d83",
    tail: "none",
    tip: "#737d83",
  },
  "figure-lion": {
    face: "lion",
    main: "#e9a63a",
    belly: "#f7cf82",
    paw: "#d18e27",
    tail: "tuft",
    tip: "#7b4a2b",
  },
  "figure-hamster": {
    face: "hamster",
    main: "#f0a665",
    belly: "#fff1e0",
    paw: "#f6c9a0",
    tail: "none",
    tip: "#f0a665",
  },
  "figure-moose": {
    face: "moose",
    main: "#7a5243",
    belly: "#8f6553",
    paw: "#4c342b",
    tail: "none",
    tip: "#7a5243",
  },
};

/** Sits facing the viewer, the face in front. */
export function sitting(beast: Beast, face: string): string {
  const { main, belly, paw, tail, tip } = beast;
  const shade = `fill="#000" opacity=".1"`;
  const tails = {
    bushy: `<path d="M88 168c26 4 46-14 40-44-3-15-14-22-14-22s-2 12-9 20c-9 11-24 22-24 34z" fill="${main}"/><path d="M128 124c-3-15-14-22-14-22s-2 12-9 20c3 7 14 12 23 2z" fill="${tip}"/>`,
    tuft: `<path d="M92 164c20 4 34-8 32-32" stroke="${main}" stroke-width="7" fill="none" stroke-linecap="round"/><ellipse cx="123" cy="126" rx="8" ry="12" fill="${tip}"/>`,
    short: `<circle cx="98" cy="158" r="11" fill="${tip}"/>`,
    none: "",
  };
  return `${tails[tail]}<path d="M64 74c-26 0-34 34-36 58-2 26 6 42 36 42s38-16 36-42c-2-24-10-58-36-58z" fill="${main}"/>
<ellipse cx="34" cy="162" rx="20" ry="14" fill="${main}"/><ellipse cx="94" cy="162" rx="20" ry="14" fill="${main}"/>
<path d="M64 92c-14 0-20 18-20 36s8 30 20 30 20-12 20-30-6-36-20-36z" fill="${belly}"/>
<path d="M46 118c-3 18-4 34-2 54h18l1-50zM82 118c3 18 4 34 2 54H66l-1-50z" fill="${main}"/>
<path d="M64 122v50" stroke="#000" stroke-opacity=".16" stroke-width="2.5"/>
<path d="M43 160c-6 2-9 8-7 14h27v-8c-4-6-14-8-20-6zM85 160c6 2 9 8 7 14H65v-8c4-6 14-8 20-6z" fill="${paw}"/>
<ellipse cx="24" cy="170" rx="13" ry="6" fill="${paw}"/><ellipse cx="104" cy="170" rx="13" ry="6" fill="${paw}"/>
<path d="M30 118c6 10 60 10 68 0-6-22-16-44-34-44s-28 22-34 44z" ${shade}/>
<g transform="translate(6 0) scale(.906)">${face}</g>`;
}

/** Squats facing the viewer with bent legs at both sides. */
export function squatting(face: string): string {
  return `<path d="M20 172c-20 0-22-30 4-40 8-3 18 4 20 14zM108 172c20 0 22-30-4-40-8-3-18 4-20 14z" fill="#8bb516"/>
<path d="M64 84c-30 0-42 30-40 56 1 22 16 34 40 34s39-12 40-34c2-26-10-56-40-56z" fill="#a6cf1e"/>
<path d="M64 104c-18 0-25 20-24 38 1 18 10 28 24 28s23-10 24-28c1-18-6-38-24-38z" fill="#e6f2a8"/>
<path d="M40 130c-4 14-4 28-1 40l-13 5h26l3-43zM88 130c4 14 4 28 1 40l13 5H76l-3-43z" fill="#97c21a"/>
<path d="M6 175c6-8 14-9 22-6l8 6zM122 175c-6-8-14-9-22-6l-8 6z" fill="#8bb516"/>
<g transform="translate(4 6) scale(.94)">${face}</g>`;
}

/** A boar from the side, the head at the left. */
export function boar(face: string): string {
  return `<path d="M150 92c10-2 14-14 8-20" stroke="#5d4037" stroke-width="5" fill="none" stroke-linecap="round"/>
<path d="M64 120h16l-2 52H64zM130 120h18l-3 52h-13z" fill="#4a332c"/>
<path d="M52 62c30-24 84-20 100 14 10 24 0 58-24 62-30 6-56 4-76-8z" fill="#6d4c41"/>
<path d="M50 60c30-26 80-22 98 6-24-10-66-10-98 6z" fill="#5d4037"/>
<path d="M78 124h15l-1 50H80zM116 124h16l-1 50h-13z" fill="#5d4037"/><path d="M79 164h13v10H79zM117 164h14v10h-14zM64 164h14v8H64zM132 164h14v8h-14z" fill="#33241f"/>
<g transform="translate(-14 34) scale(.78)">${face}</g>`;
}

/** A hen from the side, the head at the left. */
export function hen(face: string): string {
  return `<path d="M74 140l-3 32M92 140l3 32M71 172h-10M71 172l6 3M95 172h-10M95 172l7 3" stroke="#f09b1a" stroke-width="5" stroke-linecap="round"/>
<path d="M112 92c14-18 30-22 34-38 12 18 8 62-16 78z" fill="#d9dde0"/>
<path d="M30 70c4 46 20 78 58 78 34 0 50-26 46-62-20 14-50 10-64-4-12-12-26-22-40-12z" fill="#f1f3f4"/>
<path d="M72 96c8 26 34 34 52 16-14 2-38-2-52-16z" fill="#d3d8db"/>
<g transform="translate(-8 -6) scale(.74)">${face}</g>`;
}

/** A white horse with a pink mane and a golden horn, from the horse of the artwork. */
export function unicorn(horse: string): string {
  const paint: Record<string, string> = {
    "#feaf5f": "#fbf7ff",
    "#865b52": "#ef7fc0",
    "#b3875d": "#d9cdec",
    "#523226": "#8a6a9e",
    "#6b4733": "#a98bd0",
    "#916656": "#c9b7e6",
    "#a87c5b": "#d3c4ea",
    "#a4785a": "#d3c4ea",
    "#9f6c55": "#d9cbee",
    "#dd985b": "#f0e8fb",
    "#895d52": "#ee88c4",
    "#946554": "#efa0d0",
    "#a67255": "#f3bfdf",
    "#c08358": "#f6d6ea",
    "#e09a5c": "#f9eaf6",
  };
  const white = horse.replace(/#[0-9a-f]{6}/g, (colour) => paint[colour] ?? colour);
  return `<path d="M20 20L2-18l-2 2 10 40z" fill="#ffce3d"/><path d="M16 12l-9 4M11 2L4 5" stroke="#e09b1b" stroke-width="2"/>${white}`;
}
