/**
 * The page's entry: puts the application into `#app`. The font comes with the build, so that the page
 * asks nothing of anyone.
 */
import '@fontsource-variable/atkinson-hyperlegible-next';
import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { keepForOffline } from './offline.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id app');

mount(App, { target });
keepForOffline();
