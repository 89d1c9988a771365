/** Columns: icon | names, the first is the usual one | height in metres | habitat | home place. See `noun.parse.ts`. */
export const buildings = `
house | house, home, cottage, cabin, log cabin, farmhouse, bungalow, villa | 6 | land | meadow
house-with-garden | house with garden, country house, garden house | 6 | land | meadow
houses | houses, village, hamlet, small town, suburb, neighbourhood, neighborhood | 7 | land | meadow
derelict-house | haunted house, abandoned house, derelict house, ruin, ruins, shack, mansion, haunted mansion | 7 | land | forest
hut | hut, straw hut, yurt, barn, stable | 4.5 | land | savanna
castle | castle, fortress, palace, citadel, fort | 14 | land | mountains
japanese-castle | japanese castle, pagoda, dojo, japanese temple | 13 | land | mountains
church | church, chapel, cathedral, monastery, abbey | 10 | land | meadow
mosque | mosque, minaret, taj mahal | 11 | land | desert
synagogue | synagogue | 9 | land | city
hindu-temple | hindu temple, hindu shrine | 10 | land | jungle
shinto-shrine | shinto shrine, torii, torii gate, shrine | 6 | land | mountains
office-building | office building, office, skyscraper, building, apartment, apartment block, tower block | 16 | land | city
hospital | hospital, clinic | 12 | land | city
bank | bank | 9 | land | city
hotel | hotel | 11 | land | city
school | school, schoolhouse | 9 | land | meadow
department-store | department store, mall, museum | 11 | land | city
factory | factory, power plant | 10 | land | city
post-office | post office, shop, store, cafe, café, restaurant, bakery, bookshop, library | 6 | land | city
convenience-store | convenience store, supermarket | 5 | land | city
stadium | stadium, arena, colosseum | 9 | land | city
tokyo-tower | tokyo tower, eiffel tower, radio tower | 16 | land | city
statue-of-liberty | statue of liberty, statue, liberty | 13 | land | city
classical-building | temple, greek temple, parthenon, acropolis, classical building, courthouse | 9 | land | meadow
building-construction | construction crane, building site, construction site | 14 | land | city
tent | tent, tipi, teepee | 2 | land | mountains
camping | camping, campsite, camp | 2.6 | land | forest
fountain | fountain | 3 | land | park
ferris-wheel | ferris wheel, big wheel | 13 | land | park
circus-tent | circus tent, circus, big top | 9 | land | park
roller-coaster | roller coaster, rollercoaster | 10 | land | park
lighthouse | lighthouse, beacon | 12 | land | beach
windmill | windmill, mill, wind turbine | 9 | land | meadow
stone-tower | tower, stone tower, watchtower, wizard tower, rapunzel tower | 12 | land | mountains
stone-bridge | bridge, stone bridge, arch bridge, aqueduct | 3.4 | land | lake
pyramid | pyramid, pyramids, great pyramid, tomb | 13 | land | desert
igloo | igloo, ice hut | 1.9 | land | snow
umbrella-on-ground | beach umbrella, parasol, sun umbrella | 2.2 | land | beach
moai | moai, easter island statue, stone head | 3.5 | land | meadow
volcano | volcano | 18 | land | mountains
rock | rock, boulder, stone | 0.8 | land | mountains
door | door | 2.1 | land | room
mount-fuji | mount fuji, fuji | 18 | land | lake
`;
