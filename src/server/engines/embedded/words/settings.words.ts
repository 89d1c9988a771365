/** Columns: setting | words that ask for it. The settings' meaning is in `scene/brief.ts`. */
export const places = `
meadow | meadow, field, hill, hills, hillside, grassland, countryside, farm, farmland, pasture, prairie, grass, lawn, plain, plains, landscape, steppe, shire, rural
garden | garden, flower field, field of flowers, flower garden, flowers, flower meadow, flower bed, orchard, wildflowers, spring meadow, backyard
park | park, playground, fairground, carnival, amusement park, funfair, zoo
forest | forest, woods, woodland, wood, grove, trees, pine forest, treeline, enchanted forest, clearing, wilderness, glade
jungle | jungle, rainforest, tropical forest, swamp
mountains | mountain, mountains, mountain range, alps, himalaya, valley, peak, summit, cliff, fjord, highlands, alpine, ridge, canyon, gorge, waterfall
sea | sea, ocean, waves, wave, open sea, high seas, atlantic, pacific, water, maritime
lake | lake, river, pond, stream, lagoon, riverbank, lakeside, creek, lakeshore, brook
beach | beach, coast, shore, island, seaside, seashore, coastline, tropical beach, bay, harbour, harbor, desert island, sand
desert | desert, dune, dunes, sahara, sand dunes, oasis, wasteland, egypt
savanna | savanna, savannah, safari, serengeti, africa, outback
snow | snowy landscape, winter landscape, arctic, antarctica, antarctic, north pole, south pole, tundra, glacier, ice field, ice, on ice, on the ice, ice floe, snowfield, winter wonderland
city | city, town, skyline, cityscape, downtown, metropolis, urban, skyscrapers, street, road, avenue, alley, cyberpunk, new york, tokyo, london, paris, plaza, traffic
space | space, outer space, galaxy, universe, cosmos, nebula, orbit, milky way, solar system, deep space, stars and planets, interstellar
moon | lunar surface, moon surface, surface of the moon, on the moon, moonscape, crater, alien planet, lunar
mars | mars, red planet, martian surface, surface of mars
underwater | underwater, under the sea, under water, seabed, coral reef, deep sea, ocean floor, aquarium, undersea, beneath the waves, bottom of the sea, atlantis
room | room, living room, bedroom, indoors, interior, house interior, kitchen, office room, fireplace, study, attic, hotel room, cozy room, workshop, studio, laboratory, lab, classroom, bathroom, hall
table | table, still life, desk, plate, tabletop, table top, countertop, shelf
sky | sky, above the clouds, among the clouds, in the clouds, in the sky, heaven, clouds from above
`;

export const hours = `
dawn | dawn, sunrise, daybreak, early morning, first light
morning | morning, breakfast
day | day, noon, midday, daytime, daylight, sunny, sunlight, sunshine, afternoon, summer day
golden | golden hour, evening, late afternoon, evening light, evening sun, warm light, golden light
sunset | sunset, sundown, setting sun
dusk | dusk, twilight, blue hour, nightfall
night | night, midnight, nighttime, night time, moonlight, moonlit, moon, full moon, crescent moon, starry night, starry sky, starlight, stars, star, night sky, dark, darkness, nocturnal
`;

export const weathers = `
rain | rain, rainy, raining, drizzle, downpour, monsoon, rainfall, shower
snow | snowfall, snowing, snowflakes, snowflake, blizzard, snowstorm, falling snow
fog | fog, foggy, mist, misty, haze, hazy
storm | storm, stormy, thunderstorm, lightning, thunder, thunderbolt, tempest
clouds | cloudy, clouds, cloud, overcast
clear | clear sky, clear, cloudless, blue sky
rainbow | rainbow, rainbows
northern | northern lights, aurora borealis, aurora, polar lights
fireworks | fireworks, firework
`;

export const seasons = `
spring | spring, springtime, cherry blossoms, cherry blossom, cherry trees, cherry tree, sakura, blossoming, blooming
summer | summer, summertime, summery
autumn | autumn, autumnal, october, november, autumn leaves, fall foliage, fall leaves, in fall
winter | winter, wintry, snow, snowy, snow covered, snow-covered, snow-capped, snowcapped, frozen, frost, frosty, icy, christmas, december
`;

export const moods = `
gloomy | gloomy, spooky, haunted, eerie, scary, sad, lonely, melancholy, melancholic, grim, gothic, horror, sinister, creepy, mysterious, sorrow, loneliness, despair, moody
cheerful | cheerful, happy, joyful, joy, bright, vivid, vibrant, playful, colourful, colorful, hope, freedom, optimistic
dreamy | dreamy, dream, magical, magic, fantasy, fairytale, fairy tale, enchanted, ethereal, surreal, whimsical, mystical, imagination, wonder
calm | calm, peaceful, serene, quiet, tranquil, silence, peace, relaxing, cozy, cosy, gentle
warm | romantic, love, warm, nostalgic, nostalgia, tender
neon | neon, cyberpunk, synthwave, vaporwave, futuristic, sci-fi, scifi, science fiction
`;

export const framings = `
portrait | portrait, close up, close-up, closeup, headshot, head shot, bust, profile picture, avatar, face, macro
far | wide shot, wide angle, panorama, panoramic, from afar, distant, in the distance, far away, vast, epic, tiny in the distance
`;
