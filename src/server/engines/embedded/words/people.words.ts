/** Columns: icon | names, the first is the usual one | height in metres | habitat | home place. See `noun.parse.ts`. */
export const people = `
man-standing | man, guy, gentleman, father, dad, husband, brother, uncle, boyfriend, businessman, traveller, traveler | 1.75 | land | meadow
woman-standing | woman, lady, mother, mom, mum, wife, sister, aunt, girlfriend, businesswoman | 1.7 | land | meadow
person-standing | person, human, someone, stranger, friend, teenager, adult, hero, people, figure | 1.7 | land | meadow
figure-boy | boy, son, lad, kid, child, toddler | 1.3 | land | meadow
figure-girl | girl, daughter | 1.3 | land | meadow
figure-baby | baby, infant, newborn | 0.8 | land | room
figure-old-man | old man, grandfather, grandpa, elderly man, philosopher | 1.7 | land | meadow
figure-old-woman | old woman, grandmother, grandma, granny, elderly woman | 1.6 | land | meadow
person-walking | hiker, walker, wanderer, pedestrian, pilgrim, walking person, backpacker | 1.7 | land | mountains
man-walking | walking man, man walking | 1.75 | land | city
woman-walking | walking woman, woman walking | 1.7 | land | city
person-running | runner, jogger, athlete, running person, sprinter | 1.7 | land | park
man-running | running man, man running | 1.75 | land | park
woman-running | running woman, woman running | 1.7 | land | park
man-dancing | dancer, dancing man, man dancing, disco dancer | 1.75 | land | room
woman-dancing | dancing woman, woman dancing, ballerina, flamenco dancer | 1.7 | land | room
woman-and-man-holding-hands | couple, lovers, newlyweds | 1.75 | land | meadow
people-holding-hands | friends, twins, siblings | 1.75 | land | meadow
person-in-lotus-position | yogi, meditating person, monk, buddhist monk, buddha, yoga | 1.2 | land | mountains
person-biking | cyclist, biker, bike rider, person biking | 1.8 | land | city
person-surfing | surfer, surfing | 1.8 | water | sea
person-swimming | swimmer | 1 | water | sea
person-rowing-boat | rower, rowing boat, rowboat, fisherman, fisher | 1.6 | water | lake
skier | skier, skiing | 1.8 | land | snow
snowboarder | snowboarder, snowboarding | 1.8 | land | snow
horse-racing | horse rider, jockey, rider, horseman, cowboy, cowgirl, horsewoman | 2.4 | land | meadow
person-golfing | golfer | 1.7 | land | meadow
figure-astronaut | astronaut, cosmonaut, spaceman, space explorer | 1.8 | land | moon
figure-astronaut-cat | astronaut cat, cat astronaut, space cat | 1.2 | land | moon
figure-astronaut-dog | astronaut dog, dog astronaut, space dog | 1.2 | land | moon
figure-astronaut-fox | astronaut fox, fox astronaut | 1.2 | land | moon
figure-astronaut-bear | astronaut bear, bear astronaut | 1.5 | land | moon
figure-astronaut-monkey | astronaut monkey, monkey astronaut, space monkey, astronaut ape | 1.3 | land | moon
figure-astronaut-panda | astronaut panda, panda astronaut | 1.4 | land | moon
figure-astronaut-rabbit | astronaut rabbit, rabbit astronaut, astronaut bunny, bunny astronaut | 1.2 | land | moon
figure-firefighter | firefighter, fireman | 1.75 | land | city
figure-police-officer | police officer, policeman, policewoman, cop, officer | 1.75 | land | city
figure-farmer | farmer, gardener | 1.75 | land | meadow
figure-cook | chef, cook, baker | 1.75 | land | room
figure-artist | artist, painter | 1.7 | land | meadow
figure-scientist | scientist, chemist, researcher, alchemist | 1.7 | land | room
figure-pilot | pilot, captain, aviator, sailor | 1.75 | land | beach
figure-detective | detective, spy, sherlock holmes, sherlock | 1.75 | land | city
figure-guard | guard, royal guard, soldier | 1.9 | land | meadow
figure-ninja | ninja, samurai, assassin | 1.7 | land | mountains
figure-mage | wizard, sorcerer, mage, magician, merlin, gandalf | 1.8 | land | forest
figure-witch | witch, sorceress, enchantress | 1.7 | land | forest
fairy | fairy, pixie, tinkerbell | 0.5 | air | forest
figure-elf | elf | 1.6 | land | forest
figure-vampire | vampire, dracula | 1.8 | land | mountains
figure-zombie | zombie | 1.7 | land | city
mermaid | mermaid, siren | 1.4 | under | underwater
genie | genie, djinn | 1.8 | air | desert
superhero | superhero, superman, supergirl | 1.8 | air | city
supervillain | supervillain, villain | 1.8 | land | city
troll | troll, ogre, orc, goblin | 2.4 | land | forest
figure-princess | princess, queen, empress | 1.6 | land | meadow
figure-prince | prince | 1.7 | land | meadow
figure-king | king, emperor | 1.75 | land | meadow
figure-knight | knight, paladin, warrior, crusader | 1.8 | land | meadow
figure-santa | santa claus, santa, father christmas | 1.7 | land | snow
figure-mrs-claus | mrs claus | 1.6 | land | snow
figure-clown | clown, jester, joker | 1.7 | land | park
figure-robot | robot, android, droid, mech, cyborg, automaton | 1.7 | land | city
figure-alien | alien, extraterrestrial, martian | 1.4 | land | moon
figure-student | student, graduate | 1.7 | land | park
figure-singer | singer, rock star, rockstar, musician, pop star | 1.7 | land | city
figure-judge | judge | 1.7 | land | room
figure-mechanic | mechanic, engineer, plumber | 1.75 | land | city
figure-construction-worker | construction worker, builder, worker, miner | 1.75 | land | city
snowman-without-snow | snowman | 1.6 | land | snow
ghost | ghost, spirit, phantom, spectre, specter | 1.4 | air | forest
skull | skull, skeleton | 0.25 | land | desert
jack-o-lantern | jack-o-lantern, jack o lantern, halloween pumpkin, pumpkin | 0.4 | land | meadow
`;
