/** Columns: icon | names, the first is the usual one | height in metres | habitat | home place. See `noun.parse.ts`. */
export const nature = `
deciduous-tree | tree, oak, oak tree, maple tree, willow, birch, beech, apple tree, linden | 6 | land | meadow
evergreen-tree | pine tree, pine, fir, fir tree, spruce, evergreen, conifer, cedar, redwood, sequoia | 7 | land | mountains
palm-tree | palm tree, palm, coconut tree | 6 | land | beach
leafless-tree | dead tree, bare tree, leafless tree | 6 | land | meadow
christmas-tree | christmas tree, xmas tree | 3 | land | room
cactus | cactus, saguaro | 2 | land | desert
sunflower | sunflower | 1.4 | land | meadow
rose | rose, red rose | 0.6 | land | garden
tulip | tulip, poppy | 0.5 | land | garden
hibiscus | hibiscus, orchid, lily | 0.4 | land | garden
blossom | flower, daisy, blossom, marigold, dandelion, wildflower | 0.4 | land | garden
cherry-blossom | sakura flower | 0.3 | land | garden
hyacinth | hyacinth, lavender, lilac, iris, bluebell | 0.5 | land | garden
lotus | lotus, water lily, waterlily, lotus flower | 0.3 | water | lake
bouquet | bouquet, bunch of flowers, bouquet of flowers | 0.4 | thing | table
mushroom | mushroom, toadstool, amanita, fly agaric | 0.25 | land | forest
brown-mushroom | brown mushroom, porcini | 0.2 | land | forest
herb | herb, sprig, basil, mint | 0.3 | thing | table
shamrock | shamrock | 0.2 | land | meadow
four-leaf-clover | clover, four leaf clover, four-leaf clover | 0.2 | land | meadow
maple-leaf | maple leaf, autumn leaf, leaf | 0.2 | land | forest
fallen-leaf | fallen leaf, dry leaf | 0.2 | land | forest
potted-plant | potted plant, houseplant, house plant, plant, fern, bonsai, monstera | 0.8 | land | room
seedling | seedling, sprout | 0.2 | land | garden
sheaf-of-rice | wheat, barley, grain, rice plant | 0.8 | land | meadow
wood | tree stump, stump, log | 0.6 | land | forest
fire | fire, campfire, bonfire, flame, camp fire | 0.8 | land | forest
empty-nest | nest, bird nest, birds nest | 0.2 | land | forest
nest-with-eggs | nest with eggs | 0.2 | land | forest
spider-web | spider web, cobweb, spiderweb | 0.6 | air | forest
tornado | tornado, twister, hurricane, cyclone, whirlwind | 14 | land | meadow
ringed-planet | saturn, ringed planet | 8 | sky | space
globe-showing-europe-africa | earth, globe, planet earth, blue marble | 7 | sky | space
comet | comet, meteor, asteroid, meteorite, shooting star, falling star | 4 | sky | space
`;
