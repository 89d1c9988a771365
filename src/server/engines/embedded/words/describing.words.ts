/** Columns: colour | words for it. Hues and lightness are in `scene/recolour.ts`. */
export const colours = `
red | red, crimson, scarlet, ruby red, cherry red
orange | orange, tangerine coloured, amber, copper, ginger
yellow | yellow, lemon yellow
gold | gold, golden, gilded
green | green, lime, emerald green, mint green, olive green
teal | teal, turquoise, cyan, aqua
blue | blue, navy, azure, cobalt, sapphire blue, sky blue, light blue, dark blue
purple | purple, violet, lilac coloured, lavender coloured, magenta, indigo
pink | pink, rosy, fuchsia
brown | brown, chestnut brown, chocolate brown, beige, tan
white | white, snow white, ivory, albino
black | black, jet black, ebony
grey | grey, gray, silver, ash grey
`;

/** Columns: how many | words for it. */
export const counts = `
1 | one, single, lone, solitary
2 | two, pair, pair of, both, couple of
3 | three, few, a few, trio of, trio
4 | four, several, some, family of
5 | five, many, group of, bunch of, pack of, handful of
6 | six, half a dozen, lots of, herd of, flock of, school of, swarm of, crowd of, pack of
7 | seven
8 | eight
9 | nine
10 | ten
11 | eleven
12 | twelve, dozen, a dozen, dozens of, hundreds of, army of
`;

/** Columns: factor | words for it. */
export const sizes = `
0.55 | tiny, miniature, minuscule
0.72 | small, little, baby, young
1.3 | big, large, tall, fat
1.7 | huge, giant, gigantic, enormous, colossal, massive, gargantuan
`;

/** Columns: relation | words for it. */
export const relations = `
above | riding, rides, ride, riding on, on, on top of, atop, sitting on, standing on, sits on, stands on, perched on, sleeping on, lying on, sat on
fly | flying, floating, hovering, soaring, flies, levitating, flying over, in the air
swim | swimming, swims, diving
worn | wearing, wears, dressed in
`;

/** Words that carry no picture; they are neither drawn nor reported as ignored. */
export const fillers = `
a an the this that these those his her its their my your our of in at to from by with without and or as for into over under
near next beside behind between through across around along against among inside outside up down out off is are was were be
being been it he she they them him i you we there here very so too also just then than who which what where while when s t
front back left right side middle centre center background foreground top bottom image picture illustration drawing scene view
depicting showing featuring containing looking some any all each no not style
`;

/** Columns: artwork in that posture | word and the standing artwork it changes. */
export const postures = `
man-walking | walking man-standing, walks man-standing, strolling man-standing
woman-walking | walking woman-standing, walks woman-standing, strolling woman-standing
person-walking | walking person-standing, walks person-standing, hiking person-standing
man-running | running man-standing, runs man-standing, jogging man-standing
woman-running | running woman-standing, runs woman-standing, jogging woman-standing
person-running | running person-standing, runs person-standing, jogging person-standing
man-dancing | dancing man-standing, dances man-standing
woman-dancing | dancing woman-standing, dances woman-standing
`;

/** Colour and the settings that have it anyway. */
export const naturalColours = `
green | meadow, garden, park, forest, jungle, mountains
blue | sea, lake, sky, underwater, clear
white | snow, beach, clouds, winter
gold | desert, beach, meadow, savanna
yellow | desert, beach, meadow, savanna, sun
red | mars, autumn
orange | autumn, sunset
black | space, night
grey | clouds, fog, rain
`;

/** Columns: names of things | words for all of them together. */
export const families = `
apple, banana, grapes | fruit, fruits
carrot, tomato, broccoli | vegetables, vegetable
fox, rabbit, deer | animals, animal, wildlife, creature, creatures
cat, dog | pets, pet
car, bus, bicycle | vehicles
guitar, violin, trumpet | instruments, musical instruments, orchestra, band
teddy bear, drum, yarn | toys, toy
man, woman, girl | family, parents
hamburger, french fries, soda | fast food
cheese, bread, grapes | picnic
croissant, coffee, egg | breakfast table
pumpkin, ghost, bat | halloween
`;
